package io.zugang.platform.testing;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.deployment.builditem.TestAnnotationBuildItem;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;
import java.util.function.Consumer;
import org.jboss.jandex.Index;

/**
 * Makes classes with {@link ServiceTest} beans, as those with {@code @QuarkusTest} are. Quarkus looks for such annotations
 * in the module under test only, and this one comes from a jar.
 */
public class ServiceTestBeans implements TestBuildChainCustomizerProducer {

    @Override
    public Consumer<BuildChainBuilder> produce(Index testClassesIndex) {
        return chain -> chain.addBuildStep(
                        context -> context.produce(new TestAnnotationBuildItem(ServiceTest.class.getName())))
                .produces(TestAnnotationBuildItem.class)
                .build();
    }
}
