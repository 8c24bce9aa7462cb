package fr.peltier.queue;

import java.io.IOException;
import java.io.StringReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class ShipmentListener {
    private int shipments;

    @KafkaListener(topics = "shipments")
    public void receive(String message) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setExpandEntities(false);
        Document document = builder.build(new StringReader(message));
        shipments += document.getRootElement().getChildren("shipment").size();
    }
}
