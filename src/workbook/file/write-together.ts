// Files written together: all of them stand afterwards, or everything is as it was.

import { constants } from "node:fs";
import { copyFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** New content by file name; null removes the file. */
export type FilesToWrite = Readonly<Record<string, string | Uint8Array | null>>;

interface Place {
  readonly target: string;
  /** New content, beside the target so that renaming is one step on one disk. */
  readonly fresh: string;
  /** What stood there before. */
  readonly former: string;
}

/**
 * Writes the files into a folder, made if missing: first all of them under temporary names, then renamed into place. When any
 * step fails the former files are put back and the error is thrown.
 */
export async function writeFilesTogether(folder: string, files: FilesToWrite): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  const places = Object.keys(files).map((name) => placeOf(join(folder, name)));
  const entered: (Place & { existed: boolean })[] = [];
  try {
    for (const [index, content] of Object.values(files).entries()) {
      if (content !== null) await writeFile((places[index] as Place).fresh, content);
    }
    for (const [index, content] of Object.values(files).entries()) {
      const place = places[index] as Place;
      const existed = await keepFormer(place);
      entered.push({ ...place, existed });
      await (content === null ? rm(place.target, { force: true }) : rename(place.fresh, place.target));
    }
  } catch (error) {
    for (const { target, former, existed } of entered.reverse()) await (existed ? rename(former, target) : removeFile(target));
    throw await clearAway(places, made, error);
  }
  await clearAway(places);
}

/** Writes one file whole, or not at all. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const { fresh } = placeOf(path);
  const made = await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(fresh, content);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    if (made !== undefined) await rm(made, { recursive: true });
    throw error;
  }
}

function placeOf(target: string): Place {
  return { target, fresh: `${target}.costwright-new`, former: `${target}.costwright-former` };
}

async function keepFormer({ target, former }: Place): Promise<boolean> {
  const stands = await stat(target).catch(() => null);
  if (stands === null) return false;
  await copyFile(target, former, constants.COPYFILE_FICLONE);
  return true;
}

/** A place that could not be entered holds nothing of ours; a folder in our way stays. */
async function removeFile(target: string): Promise<void> {
  const stands = await stat(target).catch(() => null);
  if (stands?.isFile()) await rm(target);
}

async function clearAway(places: readonly Place[], made?: string, error?: unknown): Promise<unknown> {
  for (const { fresh, former } of places) {
    await rm(fresh, { force: true });
    await rm(former, { force: true });
  }
  if (made !== undefined) await rm(made, { recursive: true });
  return error;
}
