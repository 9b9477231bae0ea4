import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/model/problem.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { WhatIfSwitch } from '../../what-if/what-if-switch.tsx';
import { FindingBadges } from '../../shell/badge.tsx';
import { NameField } from './name-field.tsx';

interface HeadProps {
  readonly icon: ReactNode;
  readonly label?: string;
  readonly name: string;
  readonly id: string;
  readonly findings: readonly Finding[];
  /** Absent: the record has no name of its own. */
  readonly onRename?: (name: string) => Result<unknown>;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** What is inspected: its kind, name, id, how many findings it has, and how to delete it. */
export function Head({ icon, label, name, id, findings, onRename, removeLabel, onRemove }: HeadProps) {
  const { t } = useTranslation();
  return (
    <header className="inspector-head">
      {icon}
      {onRename ? (
        <NameField
          className="inspector-name"
          plain
          label={label ?? t('inspector.name')}
          value={name}
          onCommit={onRename}
        />
      ) : (
        <b className="inspector-name clip mono" title={name}>
          {name}
        </b>
      )}
      <span className="mono quiet inspector-id clip" title={id}>
        {id}
      </span>
      <FindingBadges findings={findings} />
      <WhatIfSwitch id={id} />
      <ActionIcon variant="subtle" color="gray" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <IconTrash size={14} />
      </ActionIcon>
    </header>
  );
}
