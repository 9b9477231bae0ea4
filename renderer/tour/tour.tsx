import { Button, FocusTrap } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { setPane } from '../shell/panes.ts';
import { tourSteps } from './tour-steps.ts';
import { endTour, useTour } from './tour-state.ts';
import { useAnchor, type Box } from './use-anchor.ts';
import './tour.css';

/** A few cards, each beside what it speaks of; skipped with Escape, gone through with the arrows. */
export function Tour() {
  const step = useTour((tour) => tour.step);
  return step === null ? null : <TourCard key={step} at={step} />;
}

const width = 320;
const gap = 12;

function TourCard({ at }: { readonly at: number }) {
  const { t } = useTranslation();
  const step = tourSteps[at]!;
  const box = useAnchor(step.anchors);
  const card = useRef<HTMLDivElement>(null);
  const last = at === tourSteps.length - 1;
  useEffect(() => {
    setPane('drawer', true);
    step.before?.();
  }, [step]);
  const go = (to: number): void => (to >= tourSteps.length ? endTour() : useTour.setState({ step: Math.max(0, to) }));
  return (
    <div className="tour">
      {box && <div className="tour-ring" style={{ ...box }} aria-hidden />}
      <FocusTrap active>
        <div
          ref={card}
          className="tour-card"
          role="dialog"
          aria-modal="true"
          aria-labelledby="tour-title"
          aria-describedby="tour-text"
          style={placeOf(box)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') endTour();
            else if (event.key === 'ArrowRight') go(at + 1);
            else if (event.key === 'ArrowLeft') go(at - 1);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <h2 id="tour-title">{t(`tour.steps.${step.id}.title`)}</h2>
          <p id="tour-text">{t(`tour.steps.${step.id}.text`)}</p>
          <footer>
            <span className="quiet grow">{t('tour.step', { at: at + 1, of: tourSteps.length })}</span>
            {!last && (
              <Button variant="subtle" color="gray" onClick={endTour}>
                {t('tour.skip')}
              </Button>
            )}
            {at > 0 && <Button onClick={() => go(at - 1)}>{t('tour.back')}</Button>}
            <Button variant="filled" data-autofocus onClick={() => go(at + 1)}>
              {t(last ? 'tour.done' : 'tour.next')}
            </Button>
          </footer>
        </div>
      </FocusTrap>
    </div>
  );
}

/** Above what it speaks of when there is room, else below, else over it; never out of the window. */
function placeOf(box: Box | null): { left: number; bottom?: number; top?: number } {
  if (!box) return { left: (window.innerWidth - width) / 2, top: window.innerHeight / 3 };
  const left = Math.max(gap, Math.min(box.left + 24, window.innerWidth - width - gap));
  if (box.top > 240) return { left, bottom: window.innerHeight - box.top + gap };
  const below = box.top + box.height + gap;
  return { left, top: below + 200 < window.innerHeight ? below : box.top + 48 };
}
