package de.holzweg.tours;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
public class TourBook {
    private final Map<Long, Integer> seats = new ConcurrentHashMap<>();

    public void join(long tour) {
        seats.merge(tour, 1, Integer::sum);
    }
}
