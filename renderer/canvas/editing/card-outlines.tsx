import { IconLock } from '@tabler/icons-react';
import { ViewportPortal, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../places.ts';
import { useDropTarget } from './drop-target.ts';
import { useLockedCards } from './locks.ts';
import { useTool } from './tool.ts';

/** Marks on cards: the first end of a peering that is being drawn, the card a drop would go into, and the locks. */
export function CardOutlines() {
  const { boxes } = usePlaces();
  const from = useTool((tool) => tool.from);
  const target = useDropTarget(({ vpc }) => vpc);
  const first = boxes.get(from ?? '');
  const into = boxes.get(target ?? '');
  return (
    <ViewportPortal>
      {first && <div className="card-outline" style={around(first)} />}
      {into && <div className="card-outline card-outline-drop" style={around(into)} />}
      <Locks />
    </ViewportPortal>
  );
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const gap = 4;

function around({ x, y, width, height }: Rect) {
  return { left: x - gap, top: y - gap, width: width + 2 * gap, height: height + 2 * gap };
}

/** Far out a lock could not be told from a speck. */
const nearest = 0.35;

function Locks() {
  const { t } = useTranslation();
  const { boxes } = usePlaces();
  const locked = useLockedCards();
  const near = useStore(({ transform: [, , zoom] }) => zoom > nearest);
  if (!near) return null;
  return [...locked].map((id) => {
    const box = boxes.get(id);
    return (
      box && (
        <span
          key={id}
          className="card-lock"
          role="img"
          aria-label={t('editing.locked')}
          style={{ left: box.x - 7, top: box.y - 7 }}
        >
          <IconLock size={11} />
        </span>
      )
    );
  });
}
