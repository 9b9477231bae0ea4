import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setVpcCidrs } from '../../../shared/model/edits/vpcs.ts';
import type { Vpc } from '../../../shared/model/topology.ts';
import { Coming } from '../../fields/coming.tsx';
import { useProblemText } from '../../fields/problem-text.ts';
import { commit } from '../../store/document.ts';

/** An empty field that adds the block that is typed into it, on Enter and when it is left. */
export function AddCidr({ vpc, onDone }: { readonly vpc: Vpc; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (): void => {
    if (text.trim() === '') return onDone();
    const added = commit('setVpcCidrs', (current) => setVpcCidrs(current, vpc.id, [...vpc.cidrs, text]));
    if (added.ok) onDone();
    else setProblem(problemText(added.problem));
  };
  return (
    <>
      <TextInput
        autoFocus
        className="inspector-add"
        styles={{ input: { fontFamily: 'var(--font-mono)', fontSize: 11 } }}
        aria-label={t('inspector.newCidr')}
        placeholder={t('inspector.newCidr')}
        value={text}
        error={problem}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
          if (event.key === 'Escape') onDone();
        }}
      />
      {problem === null && (
        <Coming text={text} editOf={(current, typed) => setVpcCidrs(current, vpc.id, [...vpc.cidrs, typed])} />
      )}
    </>
  );
}
