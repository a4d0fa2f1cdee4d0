/** A way by which contacts reach an agent (Amazon Connect's `Channel`). */
export type Channel = 'voice' | 'chat' | 'task' | 'email';

/** A value for some of the channels. */
export type ChannelMap<T> = { readonly [C in Channel]?: T };
