import { fail, type Result } from '../../../shared/model/problem.ts';
import { TextField } from '../../fields/text-field.tsx';

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (name: string) => Result<unknown>;
  readonly className?: string;
  readonly plain?: boolean;
  /** Takes the focus with its text selected, ready to type over. */
  readonly fresh?: boolean;
}

/** The name of a record, which is never empty. */
export function NameField({ label, value, onCommit, className = '', plain = false, fresh = false }: NameFieldProps) {
  return (
    <TextField
      className={className}
      variant={plain ? 'unstyled' : 'default'}
      aria-label={label}
      value={value}
      title={value}
      maxLength={200}
      autoFocus={fresh}
      onFocus={(event) => fresh && event.currentTarget.select()}
      onCommit={(text) =>
        text.trim() === ''
          ? fail({ code: 'name-empty', path: 'name', message: 'The name is empty.', remedy: 'Type a name.' })
          : onCommit(text.trim())
      }
    />
  );
}
