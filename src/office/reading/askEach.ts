import { forget } from '../session/areas';

/** Objects asked for in one request: each takes some 300 bytes of it. */
const AT_ONCE = 500;

/**
 * Loads something of many ranges, a few hundred a request. Rejects with the library's errors.
 */
export async function askEach<Given, Answer>(
  context: Excel.RequestContext,
  given: readonly Given[],
  load: (one: Given) => Excel.Range,
  take: (asked: Excel.Range) => Answer,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < given.length; from += AT_ONCE) {
    answers.push(
      ...(await askTogether(context, given.slice(from, from + AT_ONCE).map(load), take)),
    );
  }
  return answers;
}

async function askTogether<Answer>(
  context: Excel.RequestContext,
  asked: readonly Excel.Range[],
  take: (asked: Excel.Range) => Answer,
): Promise<readonly Answer[]> {
  await context.sync();
  return asked.map((one) => {
    const answer = take(one);
    forget(one);
    return answer;
  });
}
