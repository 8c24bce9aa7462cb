package fi.jarvi.saunas;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

@ApplicationScoped
public class SaunaStore {
    private final Map<Long, Sauna> saunas = new ConcurrentHashMap<>();
    private final Map<Long, Integer> degrees = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    public List<Sauna> list() {
        return List.copyOf(saunas.values());
    }

    public long add(Sauna sauna) {
        long id = last.incrementAndGet();
        saunas.put(id, sauna);
        return id;
    }

    public void replace(long id, Sauna sauna) {
        saunas.replace(id, sauna);
    }

    public void heat(long id, int wanted) {
        degrees.put(id, wanted);
    }

    public void remove(long id) {
        saunas.remove(id);
    }
}
