import { Button, Drawer } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { closeReference, showTopic, useReference } from './reference-state.ts';
import { topics, type Topic } from './topics.ts';
import './reference-pane.css';

/** The pages of the product document in Peerplan's words, one topic at a time. */
export function ReferencePane() {
  const { t } = useTranslation();
  const { open, topic } = useReference();
  return (
    <Drawer
      opened={open}
      onClose={closeReference}
      position="right"
      size={360}
      title={t('reference.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {topic === null ? <Contents /> : <Page topic={topic} />}
    </Drawer>
  );
}

function Contents() {
  const { t } = useTranslation();
  return (
    <nav className="reference" aria-label={t('reference.contents')}>
      <p className="quiet">{t('reference.intro')}</p>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>
            <button className="reference-link" onClick={() => showTopic(topic)}>
              {t(`reference.topics.${topic}.title`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Page({ topic }: { readonly topic: Topic }) {
  const { t } = useTranslation();
  const section = t(`reference.topics.${topic}.section`);
  return (
    <article className="reference" aria-labelledby="reference-topic">
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconChevronLeft size={14} />}
        onClick={() => showTopic(null)}
        autoFocus
      >
        {t('reference.back')}
      </Button>
      <h3 id="reference-topic">{t(`reference.topics.${topic}.title`)}</h3>
      {t(`reference.topics.${topic}.text`)
        .split('\n')
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      <p className="quiet">{t('reference.section', { section })}</p>
    </article>
  );
}
