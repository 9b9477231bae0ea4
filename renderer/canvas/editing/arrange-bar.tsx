import {
  IconCopy,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconLock,
  IconLockOpen,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeSelection } from '../../shell/remove-selection.tsx';
import { useSession } from '../../store/session.ts';
import { alignments, axes } from './align.ts';
import { alignSelection, distributeSelection } from './arrange-actions.ts';
import { duplicateSelection } from './duplicate.ts';
import { toggleLocks, useLockedCards } from './locks.ts';
import { selectedOf } from './selected.ts';
import { ToolButton } from './tool-button.tsx';

const alignIcons = {
  left: IconLayoutAlignLeft,
  centre: IconLayoutAlignCenter,
  right: IconLayoutAlignRight,
  top: IconLayoutAlignTop,
  middle: IconLayoutAlignMiddle,
  bottom: IconLayoutAlignBottom,
};
const axisIcons = { horizontal: IconLayoutDistributeVertical, vertical: IconLayoutDistributeHorizontal };

/** What can be done with the things that are selected together; shown while there are at least two. */
export function ArrangeBar() {
  const { t } = useTranslation();
  const selection = useSession((session) => session.selection);
  const count = selection.filter(({ type }) => type === 'vpcs' || type === 'notes').length;
  if (count < 2) return null;
  return (
    <div className="tool-bar arrange-bar" role="toolbar" aria-label={t('editing.arrange', { count })}>
      <span className="arrange-count">{t('inspector.several', { count })}</span>
      <ArrangeButtons />
      <span className="tool-gap" />
      <ToolButton
        label={t('commands.edit.duplicate')}
        shortcut="Control+D"
        onClick={() => duplicateSelection({ peerings: true })}
      >
        <IconCopy size={16} stroke={1.6} />
      </ToolButton>
      <LockButton />
      <ToolButton label={t('commands.edit.delete')} shortcut="Delete" onClick={removeSelection}>
        <IconTrash size={16} stroke={1.6} />
      </ToolButton>
    </div>
  );
}

/** The ways to line up and to space what is selected. */
export function ArrangeButtons() {
  const { t } = useTranslation();
  const selection = useSession((session) => session.selection);
  const locked = useLockedCards();
  const free = selection.filter(({ type, id }) => type === 'notes' || (type === 'vpcs' && !locked.has(id))).length;
  return (
    <>
      {alignments.map((to) => {
        const Icon = alignIcons[to];
        return (
          <ToolButton
            key={to}
            label={t(`commands.arrange.align.${to}`)}
            disabled={free < 2}
            onClick={() => alignSelection(to)}
          >
            <Icon size={16} stroke={1.6} />
          </ToolButton>
        );
      })}
      <span className="tool-gap" />
      {axes.map((axis) => {
        const Icon = axisIcons[axis];
        return (
          <ToolButton
            key={axis}
            label={t(`commands.arrange.distribute.${axis}`)}
            disabled={free < 3}
            onClick={() => distributeSelection(axis)}
          >
            <Icon size={16} stroke={1.6} />
          </ToolButton>
        );
      })}
    </>
  );
}

function LockButton() {
  const { t } = useTranslation();
  const selection = useSession((session) => session.selection);
  const locked = useLockedCards();
  const vpcs = selectedOf('vpcs', selection);
  const all = vpcs.length > 0 && vpcs.every((id) => locked.has(id));
  return (
    <ToolButton
      label={t('editing.lock')}
      shortcut="Control+Shift+L"
      pressed={all}
      disabled={vpcs.length === 0}
      onClick={() => toggleLocks(vpcs)}
    >
      {all ? <IconLock size={16} stroke={1.6} /> : <IconLockOpen size={16} stroke={1.6} />}
    </ToolButton>
  );
}
