import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Names the button that adds one. */
  readonly addLabel?: string;
  readonly onAdd?: () => void;
  /** Further buttons at the right of the title. */
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled part of the inspector, with a button that adds to it. */
export function Section({ title, note, addLabel, onAdd, tools, children }: SectionProps) {
  return (
    <section className="inspector-section">
      <h3>
        <span className="clip">{title}</span>
        <span className="quiet clip grow">{note}</span>
        {tools}
        {onAdd && (
          <ActionIcon variant="subtle" color="gray" size={20} aria-label={addLabel} title={addLabel} onClick={onAdd}>
            <IconPlus size={14} />
          </ActionIcon>
        )}
      </h3>
      {children}
    </section>
  );
}

/** A label and its field, side by side. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="inspector-field">
      <span className="quiet">{label}</span>
      {children}
    </div>
  );
}
