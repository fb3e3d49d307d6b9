#!/usr/bin/env bash
# JNA 5.19.1, Java 17: each call from one and the same native thread comes on a Java thread of its own.
#
# Guess: a native thread is attached to the virtual machine when it first calls, and keeps its Java thread: 1 thread for 1,000 calls.
# So it is: JNA lets go of the thread after each call, and makes a new one for the next: 1,000 threads. It shows in no result, only in
#   time and in thread-locals that are always empty. `Native.detach(false)`, said inside the callback, keeps the thread.
# So here: `Shell.render()` begins with `Native.detach(false)`; uniffi's generated Kotlin does not say it for us.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=net.java.dev.jna:jna:5.19.1 -DoutputDirectory="$work"

cat >bell.c <<'C'
#include <pthread.h>
#include <stddef.h>

typedef void (*bell)(void);

static void *ring(void *callback) {
    for (int call = 0; call < 1000; call++) ((bell)callback)();
    return NULL;
}

void ring_a_thousand_times_from_one_thread(bell callback) {
    pthread_t thread;
    pthread_create(&thread, NULL, ring, (void *)callback);
    pthread_join(thread, NULL);
}
C
cc -shared -fPIC -o libbell.so bell.c -lpthread

cat >Finding.java <<'JAVA'
import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.HashSet;
import java.util.Set;

public class Finding {
    public interface Bell extends Callback { void ring(); }
    public interface Bells extends Library { void ring_a_thousand_times_from_one_thread(Bell bell); }

    static final Set<Long> threads = new HashSet<>();

    public static void main(String[] none) {
        Bells bells = Native.load("bell", Bells.class);
        Bell plain = () -> threads.add(Thread.currentThread().getId());
        bells.ring_a_thousand_times_from_one_thread(plain);
        System.out.println("as it is: " + threads.size() + " Java threads");
        threads.clear();
        Bell kept = () -> { Native.detach(false); threads.add(Thread.currentThread().getId()); };
        bells.ring_a_thousand_times_from_one_thread(kept);
        System.out.println("with detach(false): " + threads.size() + " Java threads");
    }
}
JAVA
java -cp jna-5.19.1.jar -Djna.library.path=. Finding.java >seen

diff - seen <<'SEEN'
as it is: 1000 Java threads
with detach(false): 1 Java threads
SEEN
cat seen
echo "as it was seen"
