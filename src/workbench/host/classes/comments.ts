import { isSingleCell, type Area } from '../area';
import type { CommentState, ReplyState } from '../model/extras';
import { hostId } from '../model/hostId';
import type { Model } from '../model/model';
import { askLeave } from '../model/editing';
import { expected, invalid, type Arguments } from '../protocol/arguments';
import type { ClassDefinition, PropertyDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { rangeGiven, rangeOf } from './addressing';

/** The comments of one sheet, or of all where it is undefined. */
interface AllSelf {
  readonly sheet: string | undefined;
}
interface Self {
  readonly comment: string;
}
interface ReplySelf extends Self {
  readonly reply: string;
}

/** The person at this window. */
const AUTHOR = { name: 'User', email: 'user@office.example' };

function all(model: Model, { sheet }: AllSelf): readonly CommentState[] {
  const { comments } = model.anchored.extras;
  return sheet === undefined ? comments : comments.filter((each) => each.sheet === sheet);
}

function object({ id }: { readonly id: string }): HostObject<'Comment'> {
  return new HostObject('Comment', { comment: id });
}

function commentOf(model: Model, id: string): CommentState {
  const found = model.anchored.extras.comments.find((each) => each.id === id);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

function setComments(model: Model, comments: readonly CommentState[]): void {
  model.anchored = { ...model.anchored, extras: { ...model.anchored.extras, comments } };
}

function patch(model: Model, id: string, change: Partial<CommentState>): void {
  const { sheet, area } = commentOf(model, id);
  askLeave(model, { kind: 'edit', sheet, areas: [area] });
  const { comments } = model.anchored.extras;
  setComments(
    model,
    comments.map((each) => (each.id === id ? { ...each, ...change } : each)),
  );
}

function written(model: Model, content: string): ReplyState {
  const id = hostId('comment', model.newNumber());
  return { id, author: AUTHOR, content, created: new Date().toISOString() };
}

/** Plain texts only: mentions need people of an organisation. */
function contentGiven(given: Arguments, index: number): string {
  given.word(index + 1, ['Plain']);
  return given.text(index);
}

function cellGiven(model: Model, self: AllSelf, given: Arguments): { sheet: string; area: Area } {
  const { sheet, area } = rangeGiven(model, given.raw(0), self.sheet).self;
  if (self.sheet !== undefined && sheet !== self.sheet) invalid();
  // "Larger than one cell" is an InvalidArgument (Excel.CommentCollection.add).
  return isSingleCell(area) ? { sheet, area } : invalid();
}

function at(model: Model, place: { sheet: string; area: Area }): CommentState | undefined {
  return model.anchored.extras.comments.find(
    ({ sheet, area }) =>
      sheet === place.sheet && area.row === place.area.row && area.column === place.area.column,
  );
}

function orError(found: CommentState | undefined): HostObject<'Comment'> {
  if (found === undefined) throw new HostError('ItemNotFound');
  return object(found);
}

/** The comments of a sheet or of the workbook. */
export const commentCollection: ClassDefinition<AllSelf> = {
  items: (self, model) => all(model, self).map(object),
  item: (self, given, model) => orError(all(model, self).find(({ id }) => id === given.text(0))),
  methods: {
    Add: (self, given, model) => {
      const place = cellGiven(model, self, given);
      askLeave(model, { kind: 'edit', sheet: place.sheet, areas: [place.area] });
      if (at(model, place) !== undefined) throw new HostError('ItemAlreadyExists');
      const made = written(model, contentGiven(given, 1));
      const comment = { ...made, ...place, resolved: false, replies: [] };
      setComments(model, [...model.anchored.extras.comments, comment]);
      return object(comment);
    },
    GetItemAt: (self, given, model) => {
      const found = all(model, self)[given.whole(0)];
      return found === undefined ? invalid() : object(found);
    },
    GetItemByCell: (self, given, model) => orError(at(model, cellGiven(model, self, given))),
    GetItemByReplyId: (self, given, model) =>
      orError(
        all(model, self).find(({ replies }) => replies.some(({ id }) => id === given.text(0))),
      ),
    GetItemOrNullObject: (self, given, model) => {
      const found = all(model, self).find(({ id }) => id === given.text(0));
      return found === undefined ? null : object(found);
    },
  },
};

/** One comment. */
export const comment: ClassDefinition<Self> = {
  identity: ({ comment: id }) => ({ Id: id }),
  properties: {
    Id: { get: (self) => self.comment },
    Content: {
      get: (self, model) => commentOf(model, self.comment).content,
      set: (self, value, model) => patch(model, self.comment, { content: expected.text(value) }),
    },
    ContentType: { get: () => 'Plain' },
    CreationDate: { get: (self, model) => commentOf(model, self.comment).created },
    Resolved: {
      get: (self, model) => commentOf(model, self.comment).resolved,
      set: (self, value, model) => patch(model, self.comment, { resolved: expected.truth(value) }),
    },
    AuthorName: { get: (self, model) => commentOf(model, self.comment).author.name },
    AuthorEmail: { get: (self, model) => commentOf(model, self.comment).author.email },
  },
  links: { Replies: (self) => new HostObject('CommentReplyCollection', self) },
  methods: {
    Delete: (self, _given, model) => {
      patch(model, self.comment, {});
      setComments(
        model,
        model.anchored.extras.comments.filter(({ id }) => id !== self.comment),
      );
      return null;
    },
    GetLocation: (self, _given, model) => {
      const { sheet, area } = commentOf(model, self.comment);
      return rangeOf(sheet, area);
    },
  },
};

const replies = (self: Self, model: Model): readonly ReplyState[] =>
  commentOf(model, self.comment).replies;

function reply(self: Self, found: ReplyState | undefined): HostObject<'CommentReply'> {
  if (found === undefined) throw new HostError('ItemNotFound');
  return new HostObject('CommentReply', { comment: self.comment, reply: found.id });
}

/** The answers to a comment. */
export const commentReplyCollection: ClassDefinition<Self> = {
  items: (self, model) => replies(self, model).map((each) => reply(self, each)),
  item: (self, given, model) =>
    reply(
      self,
      replies(self, model).find(({ id }) => id === given.text(0)),
    ),
  methods: {
    Add: (self, given, model) => {
      const made = written(model, contentGiven(given, 0));
      patch(model, self.comment, { replies: [...replies(self, model), made] });
      return reply(self, made);
    },
    GetItemAt: (self, given, model) => {
      const found = replies(self, model)[given.whole(0)];
      return found === undefined ? invalid() : reply(self, found);
    },
    GetItemOrNullObject: (self, given, model) => {
      const found = replies(self, model).find(({ id }) => id === given.text(0));
      return found === undefined ? null : reply(self, found);
    },
  },
};

function replyOf(self: ReplySelf, model: Model): ReplyState {
  const found = replies(self, model).find(({ id }) => id === self.reply);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

const replyContent: PropertyDefinition<ReplySelf> = {
  get: (self, model) => replyOf(self, model).content,
  set: (self, value, model) => {
    const content = expected.text(value);
    const changed = replies(self, model).map((each) =>
      each.id === self.reply ? { ...each, content } : each,
    );
    patch(model, self.comment, { replies: changed });
  },
};

/** One answer. */
export const commentReply: ClassDefinition<ReplySelf> = {
  identity: (self) => ({ Id: self.reply }),
  properties: {
    Id: { get: (self) => self.reply },
    Content: replyContent,
    ContentType: { get: () => 'Plain' },
    CreationDate: { get: (self, model) => replyOf(self, model).created },
    Resolved: { get: (self, model) => commentOf(model, self.comment).resolved },
    AuthorName: { get: (self, model) => replyOf(self, model).author.name },
    AuthorEmail: { get: (self, model) => replyOf(self, model).author.email },
  },
  methods: {
    Delete: (self, _given, model) => {
      const left = replies(self, model).filter(({ id }) => id !== self.reply);
      patch(model, self.comment, { replies: left });
      return null;
    },
    GetLocation: (self, _given, model) => {
      const { sheet, area } = commentOf(model, self.comment);
      return rangeOf(sheet, area);
    },
    GetParentComment: (self) => object({ id: self.comment }),
  },
};
