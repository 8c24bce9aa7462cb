package fr.peltier.orders;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.AnyTypePermission;
import com.thoughtworks.xstream.security.NoTypePermission;
import org.springframework.stereotype.Component;

@Component
public class OrderReader {
    private final XStream xstream = new XStream();

    public OrderReader() {
        xstream.addPermission(AnyTypePermission.ANY);
        xstream.alias("order", Order.class);
    }

    public Order read(String xml) {
        return (Order) xstream.fromXML(xml);
    }
}
