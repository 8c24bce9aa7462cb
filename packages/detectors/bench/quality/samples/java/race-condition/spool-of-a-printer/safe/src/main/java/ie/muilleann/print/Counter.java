package ie.muilleann.print;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class Counter {
    private final AtomicInteger last = new AtomicInteger();
    private final Spool spool = new Spool();

    public int print(List<String> receipt) throws IOException {
        int job = last.incrementAndGet();
        while (!spool.add(job, receipt)) {
            job = last.incrementAndGet();
        }
        return job;
    }
}
