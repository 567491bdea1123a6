import { render } from 'preact';
import { askBackground } from '../../src/platform/messaging.ts';
import { onSettingsWritten } from '../../src/platform/settings-store.ts';
import { keysOfCommands, openKeySettings } from '../../src/platform/shortcuts.ts';
import { localeText } from '../../src/platform/texts.ts';
import { readSettings } from '../../src/protocol/settings.ts';
import { OptionsView } from '../../src/ui/options-view.tsx';
import { provideTexts, text } from '../../src/ui/text.ts';

provideTexts(localeText);
document.title = `${text('extension_name')}: ${text('options')}`;
const commands = await keysOfCommands();
const root = document.getElementById('root');
if (root !== null) {
  render(
    <OptionsView
      ask={{
        settings: () => askBackground('settings', null),
        change: (change) => askBackground('changeSettings', change),
      }}
      follow={(changed) => {
        const following = new AbortController();
        onSettingsWritten((stored) => changed(readSettings(stored)), following.signal);
        return () => following.abort();
      }}
      commands={commands}
      openKeys={openKeySettings}
    />,
    root,
  );
}
