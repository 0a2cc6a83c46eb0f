import { onePage } from './onePage.ts';
import type { Template } from './template.ts';

export const triFold: Template = onePage;
