import { useEffect, useRef, useState } from 'react';
import { session } from '../../session/session.ts';

const STEP_MILLISECONDS = 700;

/**
 * Calls `advance` again and again while playing, until it says that there is no further step. A step waits until the
 * one before has been measured, so that a large file plays slower instead of skipping. One run is one undo step.
 */
export function usePlay(
  advance: (gesture: string) => boolean,
): readonly [boolean, (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(advance);
  latest.current = advance;
  useEffect(() => {
    if (!playing) return;
    const gesture = `time-play-${Math.round(performance.now())}`;
    const step = () => {
      if (session.getState().measuring) return;
      if (!latest.current(gesture)) setPlaying(false);
    };
    step();
    const timer = setInterval(step, STEP_MILLISECONDS);
    return () => clearInterval(timer);
  }, [playing]);
  return [playing, setPlaying];
}
