import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

interface CellSelectProps extends Pick<SelectProps, 'renderOption' | 'comboboxProps'> {
  readonly label: string;
  readonly title?: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  /** What stands in the cell until it is entered; the label of the choice without it. */
  readonly shown?: string;
  readonly onChange: (value: string) => void;
}

/** A choice in a cell: plain text until it is entered, because a table of hundreds has one in every row. */
export function CellSelect({ label, title, data, value, shown, onChange, ...props }: CellSelectProps) {
  const [state, setState] = useState<'resting' | 'entered' | 'open'>('resting');
  const current = data.find((choice) => choice.value === value)?.label ?? '';
  if (state === 'resting') {
    return (
      <input
        readOnly
        className="cell-resting"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={false}
        aria-label={label}
        title={title ?? current}
        value={shown ?? current}
        onPointerDown={(event) => {
          event.preventDefault();
          setState('open');
        }}
        onFocus={() => setState('entered')}
      />
    );
  }
  return (
    <Select
      {...props}
      autoFocus
      className="cell"
      variant="unstyled"
      aria-label={label}
      data={data}
      value={value}
      defaultDropdownOpened={state === 'open'}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      onBlur={() => setState('resting')}
    />
  );
}
