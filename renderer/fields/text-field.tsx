import { TextInput, type TextInputProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, Result } from '../../shared/model/problem.ts';
import { useProblemText } from './problem-text.ts';

interface TextFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  readonly value: string;
  /** Makes the edit; a problem stays with the field and nothing is saved. */
  readonly onCommit: (value: string) => Result<unknown>;
  readonly mono?: boolean;
  /** Is told what is typed and not yet committed; null: nothing. */
  readonly onDraft?: (draft: string | null) => void;
}

/** A field that makes its edit on Enter and when it is left, and takes it back on Escape. */
export function TextField({ value, onCommit, mono, onDraft, ...props }: TextFieldProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [draft, keepDraft] = useState<string | null>(null);
  // Escape may take the focus away before the state is another: what counts is what is typed now
  const typed = useRef<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const setDraft = (text: string | null): void => {
    typed.current = text;
    keepDraft(text);
    onDraft?.(text);
  };
  const leave = (): void => {
    const text = typed.current;
    if (text === null) return;
    const result = text === value ? null : onCommit(text);
    if (result && !result.ok) return setProblem(result.problem);
    setDraft(null);
    setProblem(null);
  };
  const revert = (): void => {
    setDraft(null);
    setProblem(null);
  };
  return (
    <TextInput
      {...props}
      title={props.title ?? value}
      value={draft ?? value}
      error={problem && problemText(problem)}
      {...(mono && { ff: 'monospace', styles: { input: { fontFamily: 'var(--font-mono)', fontSize: 11 } } })}
      aria-description={t('common.fieldKeys')}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') revert();
        props.onKeyDown?.(event);
      }}
    />
  );
}
