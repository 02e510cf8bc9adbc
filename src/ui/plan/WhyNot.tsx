import { useTranslation } from 'react-i18next';
import { type Asked, useRefusal } from './place-outcome.ts';

/** Answers "why can't I?" beside the control that was refused. */
export function WhyNot({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation('plan');
  const problem = useRefusal(asked);
  return (
    <div role="alert" className="why-not">
      {problem && <p>{t(`problem.${problem}`)}</p>}
    </div>
  );
}
