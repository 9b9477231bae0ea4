import { useTranslation } from 'react-i18next';
import { addAccount } from '../../../shared/model/edits/accounts.ts';
import { renameProject } from '../../../shared/model/edits/project.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { commit, useDocument } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';
import { onGridKeys } from '../routes/grid-keys.ts';
import { AccountRow } from './account-row.tsx';
import { NameField } from './name-field.tsx';
import { QuotaLimits } from './quota-limits.tsx';
import { QuotaSection } from './quota-section.tsx';
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
        <div className="inspector-section inspector-fields">
          <Field label={t('inspector.name')}>
            <NameField
              label={t('inspector.projectName')}
              value={topology.meta.name}
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
          topic="account"
          title={t('inspector.accounts')}
          note={topology.accounts.size}
          addLabel={t('inspector.addAccount')}
          onAdd={() =>
            commit('addAccount', (current, newId) =>
              addAccount(current, newId, { name: t('inspector.newAccount'), trust: 'own' }),
            )
          }
        >
          <div onKeyDown={onGridKeys}>
            {[...topology.accounts.values()].map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </div>
        </Section>
        <QuotaSection vpc={null} />
        <QuotaLimits />
        {profile.ok && (
          <Section title={t('inspector.provider')} note={profile.value.name[language]}>
            <p className="quiet">{t('inspector.judgedBy')}</p>
            <ul className="inspector-sources">
              {profile.value.sources.map(({ key, title, date, url }) => (
                <li key={key} title={url}>
                  <span className="grow">{title}</span>
                  <span className="quiet">{date}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}
