import { Select } from '@mantine/core';
import type { NextHopChoice } from './next-hops.ts';

interface NextHopSelectProps {
  readonly label: string;
  readonly choices: readonly NextHopChoice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A next hop by name; the list says which VPC each peering leads to. */
export function NextHopSelect({ label, choices, value, onChange }: NextHopSelectProps) {
  const current = choices.find((choice) => choice.value === value);
  return (
    <Select
      className="cell"
      variant="unstyled"
      aria-label={label}
      title={[current?.label, current?.far].filter(Boolean).join(' → ')}
      data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      comboboxProps={{ width: 200, position: 'bottom-start', shadow: 'md' }}
      renderOption={({ option }) => (
        <span className="next-hop-option">
          <span className="clip">{option.label}</span>
          <span className="quiet clip">{choices.find((choice) => choice.value === option.value)?.far}</span>
        </span>
      )}
    />
  );
}
