import type { Contract, MethodName, OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { CommandContext, JobContext, QueryContext } from './context.ts';

type HandlerOf<Name extends MethodName> = Contract[Name]['kind'] extends 'query'
  ? (context: QueryContext, input: ParsedInputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>
  : Contract[Name]['kind'] extends 'command'
    ? (context: CommandContext, input: ParsedInputOf<Name>) => OutputOf<Name>
    : (context: JobContext, input: ParsedInputOf<Name>) => Promise<OutputOf<Name>>;

/** One function for each method of the contract, and nothing else. */
export type Handlers = { readonly [Name in MethodName]: HandlerOf<Name> };

/** The same table for some of the methods: what one part of the core contributes. */
export type HandlersOf<Names extends MethodName> = Pick<Handlers, Names>;
