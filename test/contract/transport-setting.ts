import { expect, onTestFinished } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import type { Client } from '#rpc/client.ts';
import type { ConnectionState } from '#rpc/connection.ts';
import type { Role, Service } from '#rpc/service.ts';
import { takeSession, testAccount } from '../core/support/signed-in.ts';
import { exampleBureau } from './example-bureau.ts';
import { type Intercept, intercepted } from './intercepted.ts';
import type { Link, MakeLink } from './link.ts';

/** A service to be reached, with no workspace open yet; the test closes it. */
export interface Subject {
  readonly service: Service;
  /** What brings new objects into the workspace that this page has opened: long work that tells how far it is. */
  longImport(page: Client): Promise<InputOf<'import.run'>>;
  close(): Promise<void>;
}

export interface Setting {
  readonly link: Link;
  /** A page that has just been opened. */
  page(role?: Role): Client;
  /** An operator's page in an open workspace, and the long work it could begin. */
  desk(): Promise<{ readonly desk: Client; readonly longImport: InputOf<'import.run'> }>;
}

/** Part of the message of a bug that a test has planted; any other bug in the log fails its test. */
export const plantedBug = 'D:\\data\\secret';

/** Builds one link to one fresh service; both are taken down after the test. */
export type MakeSetting = (intercept?: Intercept) => Promise<Setting>;

export function settingMaker(makeLink: MakeLink, makeSubject: () => Promise<Subject>): MakeSetting {
  return async (intercept = (_call, next) => next()) => {
    const subject = await makeSubject();
    const link = await makeLink(intercepted(subject.service, intercept));
    const pages: Client[] = [];
    onTestFinished(async () => {
      for (const page of pages) page.close();
      await link.stop();
      await subject.close();
      expect(link.bugs.filter(bug => !bug.includes(plantedBug))).toEqual([]);
    });
    const page = (role: Role = 'operator') => {
      const opened = link.page(role);
      pages.push(opened);
      return opened;
    };
    return {
      link,
      page,
      async desk() {
        const desk = page();
        takeSession(
          desk,
          await desk.job('workspace.create', { folder: null, bureau: exampleBureau, account: testAccount }),
        );
        return { desk, longImport: await subject.longImport(desk) };
      },
    };
  };
}

/** Resolves when a page has reached a state of its connection. */
export function reaches(page: Client, state: ConnectionState): Promise<void> {
  if (page.state === state) return Promise.resolve();
  return new Promise(resolve => {
    const stop = page.onState(next => {
      if (next !== state) return;
      stop();
      resolve();
    });
  });
}

/** How many inspection objects the open workspace holds. */
export async function objectsIn(page: Client): Promise<number | undefined> {
  return (await page.query('workspace.status', {})).counts?.objects;
}
