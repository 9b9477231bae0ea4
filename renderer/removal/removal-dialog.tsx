import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describePatch } from '../../shared/model/describe-patch.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { PatchLines } from '../panels/patch/patch-lines.tsx';
import { PairChanges } from '../panels/findings/pair-changes.tsx';
import { removeNow } from '../shell/remove-selection.tsx';
import { useDocument } from '../store/document.ts';
import { dropRemoval, useRemoval } from './removal-state.ts';
import './removal-dialog.css';

/** Before a peering goes: the routes that go with it or stay behind, and the pairs of subnets that lose their path. */
export function RemovalDialog() {
  const { t } = useTranslation();
  const { pending } = useRemoval();
  const topology = useDocument((document) => document.topology);
  const open = pending !== null && pending.topology === topology;
  return (
    <Modal
      opened={open}
      onClose={dropRemoval}
      title={t('removal.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={560}
      centered
    >
      {open && (
        <div className="removal">
          <p>{t(`removal.routes.${routesOnDelete(topology.meta.provider)}`)}</p>
          <PatchLines lines={describePatch(topology, pending.patch)} />
          <h4>{t('removal.pairs', { count: pending.effects.worse })}</h4>
          <PairChanges effects={pending.effects} />
          <footer>
            <Button onClick={dropRemoval}>{t('common.cancel')}</Button>
            <Button
              variant="filled"
              color="red"
              data-autofocus
              onClick={() => {
                dropRemoval();
                removeNow();
              }}
            >
              {t('removal.delete')}
            </Button>
          </footer>
        </div>
      )}
    </Modal>
  );
}

function routesOnDelete(provider: string): string {
  const profile = profileOf(provider);
  return profile.ok ? profile.value.routesOnDelete : 'deleted';
}
