import { Button, Loader, SegmentedControl, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '../../shared/formats/picture/picture.ts';
import { writeSvg } from '../../shared/formats/picture/svg.ts';
import { deliverFile } from '../shell/exports.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { measureText } from './canvas-pen.ts';
import { coloursOf } from './colours-of.ts';
import { closePictureDialog } from './dialog-state.ts';
import { pictureFile, pictureFormats, pixelSize, type PictureFormat } from './picture-file.ts';
import { selectedPart } from './picture-of.ts';
import { usePicture } from './use-picture.ts';
import './picture-form.css';

/** A preview of more than this many cards would take longer to draw than it is worth. */
const mostPreviewed = 400;

export function PictureForm() {
  const { t } = useTranslation();
  const topology = useDocument((document) => document.topology!);
  const selection = useSession((session) => session.selection);
  const [format, setFormat] = useState<PictureFormat>('svg');
  const [part, setPart] = useState<'whole' | 'selection'>('whole');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [scale, setScale] = useState('2');
  const [marked, setMarked] = useState(true);
  const [busy, setBusy] = useState(false);

  const chosen = useMemo(() => selectedPart(topology, selection), [topology, selection]);
  const shown = part === 'selection' ? chosen : topology;
  const picture = usePicture(shown, marked && format !== 'drawio');
  const colours = useMemo(() => coloursOf(theme), [theme]);
  const size = picture && pixelSize(picture, format === 'png' ? Number(scale) : 1);
  const tooLarge = format === 'png' && size?.tooLarge === true;

  const save = async (): Promise<void> => {
    if (!picture) return;
    setBusy(true);
    const file = await pictureFile(picture, colours, format, Number(scale)).finally(() => setBusy(false));
    closePictureDialog();
    await deliverFile({ ...file, fileName: `${topology.meta.name}.${format}` });
  };

  const choice = <T extends string>(name: string, value: T, values: readonly T[], choose: (value: T) => void) => (
    <div className="picture-choice">
      <span>{t(`pictures.${name}`)}</span>
      <SegmentedControl
        aria-label={t(`pictures.${name}`)}
        value={value}
        onChange={(picked) => choose(picked)}
        data={values.map((option) => ({
          value: option,
          label: t(`pictures.${name}Is.${option as string}`),
          disabled: option === 'selection' && chosen.vpcs.size === 0,
        }))}
      />
    </div>
  );

  return (
    <form
      className="picture-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="picture-choices">
        {choice('format', format, pictureFormats, setFormat)}
        {choice('part', part, ['whole', 'selection'], setPart)}
        {choice('theme', theme, ['light', 'dark'], setTheme)}
        {format === 'png' && choice('scale', scale, ['1', '2', '4'], setScale)}
        {format !== 'drawio' && (
          <Switch
            label={t('pictures.findings')}
            checked={marked}
            onChange={(event) => setMarked(event.currentTarget.checked)}
          />
        )}
        <p className="picture-size" role={tooLarge ? 'alert' : undefined}>
          {size &&
            (tooLarge
              ? t('pictures.tooLarge', { width: size.width, height: size.height })
              : t('pictures.size', {
                  vpcs: shown.vpcs.size,
                  peerings: shown.peerings.size,
                  width: size.width,
                  height: size.height,
                }))}
        </p>
      </div>
      {picture ? <Preview picture={picture} theme={theme} /> : <Finding lines={shown.peerings.size} />}
      <footer>
        <Button onClick={closePictureDialog}>{t('common.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={!picture || tooLarge} autoFocus>
          {t('pictures.save')}
        </Button>
      </footer>
    </form>
  );
}

function Finding({ lines }: { readonly lines: number }) {
  const { t } = useTranslation();
  return (
    <div className="picture-preview" role="status">
      <Loader size="sm" aria-hidden />
      <p>{t('pictures.finding', { count: lines })}</p>
    </div>
  );
}

function Preview({ picture, theme }: { readonly picture: Picture; readonly theme: 'light' | 'dark' }) {
  const { t } = useTranslation();
  const small = picture.cards.length <= mostPreviewed;
  const address = useMemo(
    () =>
      small
        ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(writeSvg(picture, coloursOf(theme), measureText))}`
        : null,
    [picture, theme, small],
  );
  return (
    <div className="picture-preview">
      {address ? <img src={address} alt={t('pictures.preview')} /> : <p>{t('pictures.noPreview')}</p>}
    </div>
  );
}
