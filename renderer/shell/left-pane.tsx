import { useTranslation } from 'react-i18next';
import { Outline } from '../outline/outline.tsx';
import { Palette } from './palette/palette.tsx';
import './left-pane.css';

/** What can be dragged onto the canvas, and the tree of what is there. */
export function LeftPane() {
  const { t } = useTranslation();
  return (
    <nav className="left-pane" aria-label={t('shell.leftPane')}>
      <h2 className="pane-title">{t('palette.title')}</h2>
      <Palette />
      <h2 className="pane-title" id="outline-title">
        {t('outline.title')}
      </h2>
      <Outline />
    </nav>
  );
}
