package fr.peltier.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

class PlanInputStream extends ObjectInputStream {
    PlanInputStream(InputStream in) throws IOException {
        super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
        if (!description.getName().equals(Plan.class.getName())) {
            throw new InvalidClassException("unexpected class", description.getName());
        }
        return super.resolveClass(description);
    }
}
