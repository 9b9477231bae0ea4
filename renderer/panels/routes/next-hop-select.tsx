import { CellSelect } from './cell-select.tsx';
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
    <CellSelect
      label={label}
      title={[current?.label, current?.far].filter(Boolean).join(' → ')}
      data={choices}
      value={value}
      onChange={onChange}
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
