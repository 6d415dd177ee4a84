import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { MethodName } from '#contract/contract.ts';

/** An entry of the left navigation. */
export interface NavigationEntry {
  readonly path: string;
  readonly title: string;
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  /** What its page cannot do without; whoever may not call it does not see the entry. */
  readonly method?: MethodName;
  /** Beside the title: how much waits there. */
  readonly badge?: ComponentType;
  /** Entries of one group stand together; white space divides the groups. */
  readonly group: 'desk' | 'registry' | 'draw' | 'publish' | 'system';
}

/** What a feature adds to the program: its places in the navigation and its pages. */
export interface Feature {
  readonly navigation: readonly NavigationEntry[];
  /** Pages inside the shell; they are shown only while a workspace is open. */
  readonly pages: readonly RouteObject[];
  /** Pages that fill the window by themselves, such as the projected one. */
  readonly windows?: readonly RouteObject[];
}
