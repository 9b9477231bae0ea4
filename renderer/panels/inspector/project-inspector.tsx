import { useTranslation } from 'react-i18next';
import { updateAccount, addAccount } from '../../../shared/model/edits/accounts.ts';
import { renameProject } from '../../../shared/model/edits/project.ts';
import { ok } from '../../../shared/model/problem.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { TextField } from '../../fields/text-field.tsx';
import { commit, useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { Field, Section } from './section.tsx';

/** Nothing is selected: the project, whose accounts it knows, and by which documents it is judged. */
export function ProjectInspector() {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const profile = profileOf(topology.meta.provider);
  return (
    <>
      <header className="inspector-head">
        <b>{t('inspector.project')}</b>
      </header>
      <div className="inspector-body">
        <div className="inspector-section">
          <Field label={t('inspector.name')}>
            <TextField
              aria-label={t('inspector.projectName')}
              value={topology.meta.name}
              maxLength={200}
              onCommit={(name) => commit('renameProject', (current) => renameProject(current, name))}
            />
          </Field>
        </div>
        <Section title={t('inspector.contents')}>
          <dl className="inspector-counts">
            {(['vpcs', 'subnets', 'routeTables', 'routes', 'peerings'] as const).map((type) => (
              <div key={type}>
                <dt>{t(`records.${type}`)}</dt>
                <dd>{topology[type].size}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section
          title={t('inspector.accounts')}
          addLabel={t('inspector.addAccount')}
          onAdd={() =>
            commit('addAccount', (current, newId) =>
              addAccount(current, newId, { name: t('inspector.newAccount'), trust: 'own' }),
            )
          }
        >
          {[...topology.accounts.values()].map(({ id, name, cloudId }) => (
            <div key={id} className="row inspector-account">
              <TextField
                aria-label={t('inspector.accountName', { name })}
                value={name}
                maxLength={200}
                onCommit={(text) =>
                  text.trim() === ''
                    ? ok(null)
                    : commit('updateAccount', (current) => updateAccount(current, id, { name: text.trim() }))
                }
              />
              <TextField
                mono
                aria-label={t('inspector.accountId', { name })}
                value={cloudId ?? ''}
                placeholder={t('inspector.accountIdHint')}
                onCommit={(text) =>
                  commit('updateAccount', (current) => updateAccount(current, id, { cloudId: text.trim() }))
                }
              />
            </div>
          ))}
        </Section>
        {profile.ok && (
          <Section title={t('inspector.judgedBy', { provider: profile.value.name[language] })}>
            <ul className="inspector-sources">
              {profile.value.sources.map(({ key, title, date }) => (
                <li key={key} className="quiet">
                  {date ? `${title} (${date})` : title}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}
