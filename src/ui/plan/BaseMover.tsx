import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioBase } from '../../model/scenario.ts';
import { useSession } from '../use-session.ts';
import { LiveChange } from './LiveChange.tsx';
import { readBack } from './read-back.ts';
import { dropHeldBase, useBaseKeys } from './use-base-keys.ts';
import { WhyNot } from './WhyNot.tsx';

/** A handle for moving the base without a mouse; what would change is said as it moves. */
export function BaseMover({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const drag = useSession(state => state.drag);
  const onKeyDown = useBaseKeys();
  const helpId = useId();
  const held = drag?.id === base.id ? drag : null;
  return (
    <div className="base-mover">
      {/* The arrow keys belong to the handle, which only this role tells a screen reader. */}
      <div
        className="mover-handle"
        role="application"
        aria-label={t('move.label', { name: base.name })}
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by its own keys
        tabIndex={0}
        data-held={held !== null || undefined}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (held) void dropHeldBase(true);
        }}
      >
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
          <path d="M9 2v14M2 9h14M9 2L7 4M9 2l2 2M9 16l-2-2M9 16l2-2M2 9l2-2M2 9l2 2M16 9l-2-2M16 9l-2 2" />
        </svg>
        <span>{readBack(held ?? base)}</span>
      </div>
      <p id={helpId} className="explanation">
        {t(held ? 'move.held' : 'move.help')}
      </p>
      {held && <LiveChange />}
      <WhyNot asked="move" />
    </div>
  );
}
