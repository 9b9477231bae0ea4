import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/model/problem.ts';
import { TextField } from '../../fields/text-field.tsx';

interface CidrFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => Result<unknown>;
  readonly className?: string;
  readonly placeholder?: string;
}

/** A CIDR block; where host bits are set, the aligned block is one click away. */
export function CidrField({ label, value, onCommit, className = '', placeholder }: CidrFieldProps) {
  const { t } = useTranslation();
  const [aligned, setAligned] = useState<string | null>(null);
  const [taken, setTaken] = useState(0);
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
          setAligned(result.ok ? null : String(result.problem.data?.['aligned'] ?? '') || null);
          return result;
        }}
        onKeyDown={(event) => event.key === 'Escape' && setAligned(null)}
      />
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
