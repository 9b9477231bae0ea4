import { ActionIcon } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Switchable } from '../../shared/model/edits/switch-off.ts';
import { useDocument } from '../store/document.ts';
import { toggleOff, useWhatIf } from './what-if-store.ts';

const types = ['peerings', 'vpcs', 'routes'] as const;

/** Switches a record off to see what would come of it; nothing for a record that cannot be switched off. */
export function WhatIfSwitch({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const type = useDocument(({ topology }) => types.find((one) => topology?.[one].has(id)));
  const isOff = useWhatIf(({ off }) => off.some((one) => one.id === id && one.type === type));
  if (!type) return null;
  const record: Switchable = { type, id };
  const words = t(isOff ? 'whatIf.switchOn' : 'whatIf.switchOff');
  return (
    <ActionIcon
      variant={isOff ? 'light' : 'subtle'}
      color={isOff ? 'accent' : 'gray'}
      aria-pressed={isOff}
      aria-label={t('whatIf.switchOff')}
      title={words}
      onClick={() => toggleOff([record])}
    >
      <IconPlugConnectedX size={14} />
    </ActionIcon>
  );
}
