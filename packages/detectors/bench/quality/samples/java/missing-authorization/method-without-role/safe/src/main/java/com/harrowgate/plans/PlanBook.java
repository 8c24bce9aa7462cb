package com.harrowgate.plans;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;

@Service
public class PlanBook {
    private final Map<Long, Integer> prices = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    public int price(long id) {
        return prices.getOrDefault(id, 0);
    }

    public long add(int cents) {
        long id = last.incrementAndGet();
        prices.put(id, cents);
        return id;
    }

    public void drop(long id) {
        prices.remove(id);
    }

    public void change(long id, int cents) {
        prices.replace(id, cents);
    }
}
