import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patch } from '../../../shared/model/patch.ts';
import { hideProposal, showProposal, useProposal } from '../../canvas/proposal/proposal.ts';

interface FixActionsProps {
  readonly patch: Patch;
  readonly label: string;
  readonly onApply: () => void;
  readonly more?: ReactNode;
}

/** What can be done with a change that is proposed: make it, look at it on the canvas. */
export function FixActions({ patch, label, onApply, more }: FixActionsProps) {
  const { t } = useTranslation();
  const shown = useProposal((state) => state.patch === patch);
  useEffect(() => () => hideProposal(patch), [patch]);
  return (
    <div className="fix-actions">
      <Button
        variant="filled"
        onClick={() => {
          onApply();
          // the button goes with the finding: the focus stays with the list
          document.querySelector<HTMLElement>('.finding-list')?.focus();
        }}
      >
        {label}
      </Button>
      <Button aria-pressed={shown} onClick={() => (shown ? hideProposal(patch) : showProposal(patch))}>
        {shown ? t('fixes.hide') : t('fixes.show')}
      </Button>
      <span className="grow" />
      {more}
    </div>
  );
}
