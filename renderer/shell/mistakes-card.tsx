import { IconSchool } from '@tabler/icons-react';
import { exampleWithMistakes } from '../../shared/examples/registry.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { usePreferences } from '../store/session.ts';

interface Props {
  readonly onChoose: (input: RequestInput<'projects.create'>) => void;
}

/** The design to learn on. */
export function MistakesCard({ onChoose }: Props) {
  const language = usePreferences((preferences) => preferences.language);
  return (
    <button
      className="start-card start-learn"
      onClick={() => {
        const topology = exampleWithMistakes.topology();
        const { name, provider } = topology.meta;
        onChoose({ name, provider, document: writeProject(topology) });
      }}
    >
      <b className="row">
        <IconSchool size={16} />
        {exampleWithMistakes.title[language]}
      </b>
      <span className="quiet">{exampleWithMistakes.summary[language]}</span>
    </button>
  );
}
