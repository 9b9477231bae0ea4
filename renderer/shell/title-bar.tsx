import { SearchField } from '../palette/search-field.tsx';
import { showInDrawer } from '../store/session.ts';
import { ExportMenu } from './export-menu.tsx';
import { FindingCounts } from './finding-counts.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { LanguageTheme } from './language-theme.tsx';
import { Logo } from './logo.tsx';
import { setPane } from './panes.ts';
import { ProjectMenu } from './project-menu.tsx';
import { ProviderMenu } from './provider-menu.tsx';
import { SavedState } from './saved-state.tsx';
import './title-bar.css';

export function TitleBar() {
  return (
    <header className="title-bar">
      <div className="title-start">
        <Logo />
        <ProjectMenu />
        <SavedState />
        <Rule />
        <HistoryButtons />
      </div>
      <SearchField />
      <div className="title-end">
        <ProviderMenu />
        <Rule />
        <FindingCounts
          onShow={() => {
            setPane('drawer', true);
            showInDrawer('findings');
          }}
        />
        <Rule />
        <LanguageTheme />
        <ExportMenu />
      </div>
    </header>
  );
}

function Rule() {
  return <span className="title-rule" aria-hidden />;
}
