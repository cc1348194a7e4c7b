import { type FunctionComponent, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../state/words.ts';
import { Ghosts } from './ghosts.tsx';

/** Something whose code is only loaded when somebody looks at it, so that the first paint need not wait for it. */
export function lazily<Props extends object = object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return function Lazily(props): JSX.Element {
    const [Body, setBody] = useState(() => loaded);
    const [isLost, setLost] = useState(false);
    const begin = async (): Promise<void> => {
      setLost(false);
      try {
        loaded = await load();
        setBody(() => loaded);
      } catch {
        setLost(true);
      }
    };
    useEffect(() => {
      if (loaded === undefined) void begin();
    }, []);
    if (Body !== undefined) return <Body {...props} />;
    return isLost ? <Lost onRetry={() => void begin()} /> : <Ghosts />;
  };
}

function Lost({ onRetry }: { readonly onRetry: () => void }): JSX.Element {
  const { t } = words();
  return (
    <div class="empty">
      <p role="alert">{t('app-not-loaded')}</p>
      <button type="button" class="button quiet" onClick={onRetry}>
        {t('app-retry')}
      </button>
    </div>
  );
}
