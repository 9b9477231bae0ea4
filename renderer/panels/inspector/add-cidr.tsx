import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setVpcCidrs } from '../../../shared/model/edits/vpcs.ts';
import type { Vpc } from '../../../shared/model/topology.ts';
import { useProblemText } from '../../fields/problem-text.ts';
import { commit } from '../../store/document.ts';

/** An empty field that adds what is typed into it. */
export function AddCidr({ vpc }: { readonly vpc: Vpc }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (): void => {
    if (text.trim() === '') return setProblem(null);
    const added = commit('setVpcCidrs', (current) => setVpcCidrs(current, vpc.id, [...vpc.cidrs, text]));
    if (!added.ok) return setProblem(problemText(added.problem));
    setText('');
    setProblem(null);
  };
  return (
    <TextInput
      aria-label={t('inspector.addCidr')}
      placeholder={t('inspector.addCidr')}
      value={text}
      error={problem}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key === 'Enter') add();
        if (event.key === 'Escape') setText('');
      }}
    />
  );
}
