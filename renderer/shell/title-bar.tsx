import { ExportMenu } from './export-menu.tsx';
import { FindingCounts } from './finding-counts.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { LanguageTheme } from './language-theme.tsx';
import { Logo } from './logo.tsx';
import { ProjectMenu } from './project-menu.tsx';
import { ProviderMenu } from './provider-menu.tsx';
import { SavedState } from './saved-state.tsx';
import './title-bar.css';

export function TitleBar({ onShowFindings }: { readonly onShowFindings: () => void }) {
  return (
    <header className="title-bar">
      <Logo />
      <ProjectMenu />
      <SavedState />
      <Rule />
      <HistoryButtons />
      <span className="grow" />
      <ProviderMenu />
      <Rule />
      <FindingCounts onShow={onShowFindings} />
      <Rule />
      <LanguageTheme />
      <ExportMenu />
    </header>
  );
}

function Rule() {
  return <span className="title-rule" aria-hidden />;
}
