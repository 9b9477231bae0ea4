import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/model/problem.ts';
import { Coming, type EditOf } from '../../fields/coming.tsx';
import { TextField } from '../../fields/text-field.tsx';

interface CidrFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => Result<unknown>;
  readonly className?: string;
  readonly placeholder?: string;
  /** The edit that a text would make: what it would bring up is told while it is typed. */
  readonly editOf?: EditOf;
}

/** A CIDR block; where host bits are set, the aligned block is one click away. */
export function CidrField({ label, value, onCommit, className = '', placeholder, editOf }: CidrFieldProps) {
  const { t } = useTranslation();
  const [aligned, setAligned] = useState<string | null>(null);
  const [taken, setTaken] = useState(0);
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  return (
    <div className={`cidr-field ${className}`}>
      <TextField
        key={taken}
        mono
        variant={className.includes('cell') ? 'unstyled' : 'default'}
        aria-label={label}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        onCommit={(text) => {
          const result = onCommit(text);
          setRefused(!result.ok);
          setAligned(result.ok ? null : String(result.problem.data?.['aligned'] ?? '') || null);
          return result;
        }}
        onDraft={(text) => {
          setDraft(text);
          setRefused(false);
        }}
        onKeyDown={(event) => event.key === 'Escape' && setAligned(null)}
      />
      {editOf && draft !== null && draft !== value && !refused && <Coming text={draft} editOf={editOf} />}
      {aligned !== null && (
        <Button
          className="cidr-offer"
          size="compact-xs"
          onClick={() => {
            if (!onCommit(aligned).ok) return;
            setAligned(null);
            setTaken(taken + 1);
          }}
        >
          {t('inspector.useAligned', { aligned })}
        </Button>
      )}
    </div>
  );
}
