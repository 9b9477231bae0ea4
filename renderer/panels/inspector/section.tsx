import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Topic } from '../../reference/topics.ts';
import { Clip } from '../../shell/clip.tsx';

interface SectionProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Names the button that adds one. */
  readonly addLabel?: string;
  readonly onAdd?: () => void;
  /** What the reference opens at from in here. */
  readonly topic?: Topic;
  /** Further buttons at the right of the title. */
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled part of the inspector, with a button that adds to it. */
export function Section({ title, note, addLabel, onAdd, topic, tools, children }: SectionProps) {
  return (
    <section className="inspector-section" data-topic={topic}>
      <h3>
        <Clip>{title}</Clip>
        <Clip className="quiet grow">{note}</Clip>
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

interface FieldProps {
  readonly label: string;
  readonly topic?: Topic;
  readonly children: ReactNode;
}

/** A label and its field, side by side. */
export function Field({ label, topic, children }: FieldProps) {
  return (
    <div className="inspector-field" data-topic={topic}>
      <span className="quiet">{label}</span>
      {children}
    </div>
  );
}
