import { cards } from './cards.ts';
import type { Template } from './template.ts';

export const bookmark: Template = cards;
