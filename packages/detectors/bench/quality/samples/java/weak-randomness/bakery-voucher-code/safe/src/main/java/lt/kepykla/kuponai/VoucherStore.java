package lt.kepykla.kuponai;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
public class VoucherStore {
    private final Set<String> issued = ConcurrentHashMap.newKeySet();

    public void remember(String code) {
        issued.add(code);
    }
}
