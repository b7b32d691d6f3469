"""Annotates an archive of JSON lines on Apache Spark: each line in is an article, each line out the same with its findings.

    spark-submit annotate_spark.py IN OUT [--annotate PATH] [--parts NUMBER]

IN is a file or a folder of JSON lines (also .gz or .bz2), OUT a folder that is not there yet. `annotate` has to lie at the same
path on every machine, or be sent along: spark-submit --files annotate ... --annotate ./annotate.

A line that cannot be read is named in the log of its task and left out, as `annotate` does (exit code 2); every other failure of
the program fails the task. A task that fails, or whose machine goes away, is done again by Spark from the lines it had, and its
output is taken only when it is whole: no article is lost, and none is there twice.
"""

import argparse
import subprocess
import tempfile

from pyspark.sql import SparkSession

BAD_LINES = 2


def annotate(program):
    """What turns the lines of a part into annotated lines, as a stream: one program for each part, on one thread."""

    def of_part(lines):
        # What cannot be read is told on standard error; a file, so that nobody has to read it meanwhile.
        with tempfile.TemporaryFile() as told:
            command = [program, "--json-lines", "--format", "jsonl", "--threads", "1"]
            running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told)
            feeding = Feeding(running.stdin, lines)
            feeding.start()
            for line in running.stdout:
                yield line.decode("utf-8").rstrip("\n")
            feeding.finish()
            status = running.wait()
            told.seek(0)
            words = told.read().decode("utf-8", "replace")
            if words:
                print(words, end="", flush=True)
            if status not in (0, BAD_LINES):
                raise RuntimeError(f"{program} ended with {status}: {words[-500:]}")

    return of_part


class Feeding:
    """Gives a program its lines while somebody else reads what it writes."""

    def __init__(self, pipe, lines):
        import threading

        self.pipe, self.lines, self.failure = pipe, lines, None
        self.thread = threading.Thread(target=self.feed, daemon=True)

    def start(self):
        self.thread.start()

    def feed(self):
        try:
            for line in self.lines:
                self.pipe.write(line.encode("utf-8") + b"\n")
        except Exception as failure:  # told by finish, in the thread that can fail the task
            self.failure = failure
        finally:
            self.pipe.close()

    def finish(self):
        self.thread.join()
        if self.failure is not None:
            raise self.failure


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--annotate", default="annotate", help="the program, where it lies on every machine")
    parser.add_argument("--parts", type=int, default=None, help="in how many parts the archive is worked on")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("annotate").getOrCreate()
    lines = spark.sparkContext.textFile(arguments.input, minPartitions=arguments.parts)
    lines.mapPartitions(annotate(arguments.annotate)).saveAsTextFile(arguments.output)
    spark.stop()


if __name__ == "__main__":
    main()
