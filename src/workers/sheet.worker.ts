import { createSheetDesk } from './sheet-desk.ts';
import { serve } from './wire.ts';

const desk = createSheetDesk();

serve(() => desk);
