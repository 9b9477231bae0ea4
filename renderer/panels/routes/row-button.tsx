import type { ReactNode } from 'react';

interface RowButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  /** Marks the button that Delete presses when the row has the focus. */
  readonly remove?: boolean;
  readonly children: ReactNode;
}

/** A small button in a row. */
export function RowButton({ label, onClick, remove = false, children }: RowButtonProps) {
  return (
    <button
      className="row-button"
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(remove && { 'data-remove': true })}
    >
      {children}
    </button>
  );
}
