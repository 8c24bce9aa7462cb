package hooks;

import java.lang.reflect.Method;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class HookController {
    private final RestTemplate template = new RestTemplate();

    @PostMapping("/hooks/check")
    public int check(@RequestBody String address) throws ReflectiveOperationException {
        Method method = Addresses.class.getDeclaredMethod("same", String.class);
        String target = (String) method.invoke(new Addresses(), address);
        return template.getForEntity(target, String.class).getStatusCode().value();
    }
}
