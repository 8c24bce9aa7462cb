package at.almtal.rules;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

public class KnownFarmValidator implements ConstraintValidator<KnownFarmValidator.KnownFarm, String> {
    @Constraint(validatedBy = KnownFarmValidator.class)
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface KnownFarm {
        String message() default "unknown farm";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    private static final Set<String> FARMS = Set.of("upper", "lower", "forest");

    @Override
    public boolean isValid(String farm, ConstraintValidatorContext context) {
        if (farm == null || FARMS.contains(farm)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("there is no farm " + farm).addConstraintViolation();
        return false;
    }
}
