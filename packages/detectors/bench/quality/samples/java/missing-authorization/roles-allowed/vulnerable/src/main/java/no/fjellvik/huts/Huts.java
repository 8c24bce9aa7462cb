package no.fjellvik.huts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

public class Huts {
    private final Map<Long, Integer> beds = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    public int beds(long id) {
        return beds.getOrDefault(id, 0);
    }

    public long open(int amount) {
        long id = last.incrementAndGet();
        beds.put(id, amount);
        return id;
    }

    public void change(long id, int amount) {
        beds.replace(id, amount);
    }

    public void close(long id) {
        beds.remove(id);
    }
}
