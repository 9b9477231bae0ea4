import { Button } from '@mantine/core';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { select } from '../../store/session.ts';
import { Field } from './section.tsx';

interface RecordLinkProps {
  readonly label: string;
  readonly name: string;
  readonly subject: Subject;
}

/** Another record that the inspected one belongs to or leads over, one click away. */
export function RecordLink({ label, name, subject }: RecordLinkProps) {
  return (
    <Field label={label}>
      <Button h={24} justify="space-between" title={name} onClick={() => select([subject])}>
        {name}
      </Button>
    </Field>
  );
}
